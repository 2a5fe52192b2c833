import { expect, test } from "vitest";
import { DerivationQueue, TooManyLookUps, type Lane } from "./derivation-queue.server.ts";

/** Work that ends when told. */
function work(order: string[], name: string) {
  let end!: () => void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { end, run: () => (order.push(name), ended) };
}

test("sending goes before what will be held, and both before looking up", async () => {
  const queue = new DerivationQueue(1);
  const order: string[] = [];
  const first = work(order, "first");
  const running = queue.run("look-up", first.run);
  const others = (["look-up", "held", "send"] as Lane[]).map((lane) =>
    queue.run(lane, async () => void order.push(lane)),
  );
  first.end();
  await Promise.all([running, ...others]);
  expect(order).toEqual(["first", "send", "held", "look-up"]);
});

test("looking up never takes more than one place, so that a woman who sends is not kept waiting", async () => {
  const queue = new DerivationQueue(2);
  const order: string[] = [];
  const slow = [work(order, "look-up 1"), work(order, "look-up 2")];
  const lookUps = slow.map(({ run }) => queue.run("look-up", run));
  await queue.run("send", async () => void order.push("send"));
  expect(order).toEqual(["look-up 1", "send"]);
  for (const { end } of slow) end();
  await Promise.all(lookUps);
});

test("a crowd of look-ups is turned away, sending never is", async () => {
  const queue = new DerivationQueue(1);
  const blocked = work([], "");
  const all = [queue.run("send", blocked.run)];
  for (let each = 0; each < 200; each++) all.push(queue.run("look-up", async () => undefined));
  for (let each = 0; each < 500; each++) all.push(queue.run("send", async () => undefined));
  await expect(queue.run("look-up", async () => undefined)).rejects.toThrow(TooManyLookUps);
  blocked.end();
  await Promise.all(all);
});

test("work that fails gives its place back", async () => {
  const queue = new DerivationQueue(1);
  await expect(queue.run("send", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(queue.run("send", async () => 1)).resolves.toBe(1);
});
