/** How the items of a document hang together: which stand under which, and in what order a reader meets them. */
import { ITEM_TYPES, type ItemType } from "./terms.ts";

interface Placed {
  code: string;
  type: ItemType;
  parent: string | null;
  order: number;
}

/** Items in reading order: by kind, then by place; items that share a place keep the order of the file. */
export function inReadingOrder<Item extends Placed>(items: readonly Item[]): Item[] {
  return [...items].sort(
    (a, b) => ITEM_TYPES.indexOf(a.type) - ITEM_TYPES.indexOf(b.type) || a.order - b.order,
  );
}

/** The items directly under one item, of one kind or of all, in reading order. `null` gives those under none. */
export function itemsUnder<Item extends Placed>(
  items: readonly Item[],
  parent: string | null,
  type?: ItemType,
): Item[] {
  return inReadingOrder(items.filter((item) => item.parent === parent && (!type || item.type === type)));
}

/** The nearest item above that is a theme or an area; undefined where the item stands under none. */
export function themeOf<Item extends Placed>(items: readonly Item[], item: Item): Item | undefined {
  const byCode = new Map(items.map((each) => [each.code, each]));
  for (
    let above = item.parent && byCode.get(item.parent);
    above;
    above = above.parent && byCode.get(above.parent)
  )
    if (above.type === "theme" || above.type === "priority-area") return above;
  return undefined;
}

/** Every kind that the document holds at its top, with its items, in reading order. */
export function topByType<Item extends Placed>(items: readonly Item[]): { type: ItemType; items: Item[] }[] {
  return ITEM_TYPES.map((type) => ({ type, items: itemsUnder(items, null, type) })).filter(
    (group) => group.items.length > 0,
  );
}
