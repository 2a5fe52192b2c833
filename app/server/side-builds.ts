/**
 * The build cut down to the routes of one side. The framework matches and renders with every route it is given, so a
 * woman's page would otherwise pay for every page of staff.
 */
import type { ServerBuild } from "@remix-run/node";
import { withActionsAhead } from "./actions-ahead.server.ts";
import type { Side } from "./http.server.ts";

type Part = "participant" | "staff" | "api";

const partOf = (side: Side): Part => (side === "staff" ? "staff" : side === "api" ? "api" : "participant");

function partOfRoute(id: string): Part | undefined {
  if (id === "root") return undefined;
  if (id.startsWith("routes/$lang.staff")) return "staff";
  return id.startsWith("routes/api.") ? "api" : "participant";
}

/** Answers the build for a side; each is made once. */
export function buildsBySide(build: ServerBuild): (side: Side) => ServerBuild {
  const made = new Map<Part, ServerBuild>();
  return (side) => {
    const part = partOf(side);
    const known = made.get(part);
    if (known) return known;
    const own = <T>(routes: Record<string, T>): Record<string, T> =>
      Object.fromEntries(Object.entries(routes).filter(([id]) => (partOfRoute(id) ?? part) === part));
    const cut: ServerBuild = {
      ...build,
      routes: own(build.routes as Record<string, never>),
      assets: { ...build.assets, routes: own(build.assets.routes as Record<string, never>) },
    };
    const used = part === "participant" ? withActionsAhead(cut) : cut;
    made.set(part, used);
    return used;
  };
}
