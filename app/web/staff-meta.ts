/** `meta` of staff routes: the page's name and the product's, in the language of the address. */
import { isLanguage } from "./language.ts";
import { textsHere } from "./texts-here.ts";

interface MetaArgs {
  params: Record<string, string | undefined>;
  data?: unknown;
}

/**
 * `export const meta = staffMeta("people:title")`; the name of an area alone stands for its title in the rail. `values` takes
 * words for the key's placeholders from the loader's data.
 */
export function staffMeta(key: string, values?: (data: never) => Record<string, string | number>) {
  return ({ params, data }: MetaArgs) => {
    const language = isLanguage(params["lang"]) ? params["lang"] : "en";
    const t = textsHere(language)?.getFixedT(language);
    if (!t) return [{ title: "Cydlais" }];
    const words = values && data ? values(data as never) : {};
    return [{ title: `${t(key.includes(":") ? key : `staff:area.${key}`, words)} – ${t("staff:name")}` }];
  };
}
