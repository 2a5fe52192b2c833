/**
 * Runs the action of a form before the framework is asked, so that an answer which is ready needs no framework at all.
 * What the action answered goes with the request, and the route's own action then hands it on instead of acting twice.
 */
import type { ActionFunction, ServerBuild } from "@remix-run/node";

export interface FoundAction {
  action: ActionFunction;
  params: Record<string, string>;
}

/** A posted form whose body has come already: no stream has to be made of it and read again. */
export class ReadForm extends Request {
  readonly #body: Buffer;

  constructor(url: URL, headers: Headers, body: Buffer) {
    super(url, { method: "POST", headers });
    this.#body = body;
  }

  override async text(): Promise<string> {
    return this.#body.toString("utf8");
  }

  override clone(): ReadForm {
    return new ReadForm(new URL(this.url), this.headers, this.#body);
  }
}

interface Route {
  id: string;
  parentId?: string | undefined;
  path?: string | undefined;
  index?: boolean | undefined;
  module: { action?: ActionFunction };
}

const routesOf = (build: ServerBuild): Record<string, Route> =>
  build.routes as unknown as Record<string, Route>;

/** Finds the action that the framework would run for a path. Undefined for a path it would have to look at more closely. */
export function actionsByPath(build: ServerBuild): (path: string) => FoundAction | undefined {
  const routes = routesOf(build);
  const known = Object.values(routes).flatMap((route) => {
    const { action } = route.module;
    if (!action || route.index) return [];
    const segments: string[] = [];
    for (let one: Route | undefined = route; one; one = one.parentId ? routes[one.parentId] : undefined)
      if (one.path) segments.unshift(...one.path.split("/"));
    if (segments.some((segment) => /[*?]/.test(segment))) return [];
    return [{ segments, action }];
  });
  return (path) => {
    const parts = path.split("/").slice(1);
    // Only plain segments: what is escaped or of another case is for the framework to judge.
    if (!parts.every((part) => /^[a-z0-9-]+$/.test(part))) return undefined;
    const found = known.filter(
      ({ segments }) =>
        segments.length === parts.length &&
        segments.every((segment, index) => segment.startsWith(":") || segment === parts[index]),
    );
    if (found.length !== 1) return undefined;
    const { segments, action } = found[0]!;
    const params = Object.fromEntries(
      segments.flatMap((segment, index) =>
        segment.startsWith(":") ? [[segment.slice(1), parts[index]!]] : [],
      ),
    );
    return { action, params };
  };
}

/** The same build, whose actions hand on what was answered ahead. */
export function withActionsAhead(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(routesOf(build)).map(([id, route]) => {
      const { action } = route.module;
      if (!action) return [id, route];
      const handOn: ActionFunction = (args) => args.context.answered ?? action(args);
      return [id, { ...route, module: { ...route.module, action: handOn } }];
    }),
  );
  return { ...build, routes: routes as unknown as ServerBuild["routes"] };
}
