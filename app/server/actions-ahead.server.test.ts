import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { actionsByPath, ReadForm, withActionsAhead } from "./actions-ahead.server.ts";

const answered: unknown[] = [];
const action = async (args: { params: Record<string, string | undefined> }) => {
  answered.push(args.params);
  return "acted";
};
const build = {
  routes: {
    root: { id: "root", path: "", module: {} },
    form: { id: "form", parentId: "root", path: ":lang/:programme/feedback", module: { action } },
    page: { id: "page", parentId: "root", path: ":lang/:programme/privacy", module: {} },
    home: { id: "home", parentId: "root", path: ":lang/:programme", index: true, module: { action } },
    rest: { id: "rest", parentId: "root", path: "files/*", module: { action } },
  },
} as unknown as ServerBuild;

test("the action of a plain path is found with its parameters, and anything else is left to the framework", async () => {
  const find = actionsByPath(build);
  expect(find("/cy/nw/feedback")!.params).toEqual({ lang: "cy", programme: "nw" });
  for (const path of [
    "/cy/nw",
    "/cy/nw/privacy",
    "/cy/nw/feedback/",
    "/cy/NW/feedback",
    "/cy/n%77/feedback",
    "/cy/nw/feedback?a=1",
    "/files/a",
    "//nw/feedback",
  ])
    expect(find(path), path).toBeUndefined();
});

test("a route hands on what was answered ahead, and acts itself when nothing was", async () => {
  const { action: ahead } = (
    withActionsAhead(build).routes["form"] as never as {
      module: { action: (args: unknown) => Promise<unknown> };
    }
  ).module;
  answered.length = 0;
  expect(await ahead({ params: {}, context: { answered: Promise.resolve("ahead") } })).toBe("ahead");
  expect(answered).toHaveLength(0);
  expect(await ahead({ params: {}, context: {} })).toBe("acted");
  await expect(
    ahead({ params: {}, context: { answered: Promise.reject(new Error("away")) } }),
  ).rejects.toThrow("away");
  expect(answered).toHaveLength(1);
});

test("a form that has come already can be read, and read again from a copy", async () => {
  const form = new ReadForm(
    new URL("http://localhost/en/nw/feedback"),
    new Headers({ "content-type": "text/plain" }),
    Buffer.from("say=ŵ"),
  );
  expect(await form.clone().text()).toBe("say=ŵ");
  expect(await form.text()).toBe("say=ŵ");
  expect(form.method).toBe("POST");
  expect(form.headers.get("content-type")).toBe("text/plain");
});
