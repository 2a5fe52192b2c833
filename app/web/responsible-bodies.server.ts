/** Names of the bodies that answer for a programme today, in the page's language: bodies come and go by law. */
import { clock } from "../platform/clock.server.ts";
import { inLanguage } from "./language.ts";
import type { ProgrammePage } from "./programme.server.ts";

export function responsibleBodies({ language, programme }: ProgrammePage): string[] {
  const today = clock().toISOString().slice(0, 10);
  return programme.settings.bodies
    .filter(({ from, to }) => from <= today && (to === null || today <= to))
    .map(({ name }) => inLanguage(name, language));
}
