/** The sample of claims to be no policy (D20) on the register: read, looked at and answered, in both languages. */
import { beforeEach, expect, test } from "vitest";
import { standAt } from "#app/platform/clock.server.ts";
import { ann, mel, nia } from "#tests/support/cast.ts";
import { visit } from "#tests/support/pages.ts";
import { claimed } from "#tests/support/screenings.ts";

beforeEach(() => standAt(new Date("2026-11-20T10:00:00Z")));

const WORDS = {
  en: {
    base: "October to December 2026. 1 of 1 claims.",
    reason: "Why it is said to be no policy:",
    none: "No screening signed this quarter claims to be about something that is not a policy.",
    missing: ["Say whether the claim holds.", "Write why."],
    finding: "No, it must be screened as a policy",
    again: "Somebody has looked at this claim already.",
    work: "Claims of 2026-Q4 to be no policy wait for somebody to look at them: 1",
    trigger: "We had said this was only routine. It was more than that",
  },
  cy: {
    base: "Hydref i Ragfyr 2026. 2 o 2 o honiadau.",
    reason: "Pam y dywedir nad yw’n bolisi:",
    none: "Does dim sgrinio a lofnodwyd y chwarter hwn yn honni nad polisi sydd dan sylw.",
    missing: ["Dywedwch a yw’r honiad yn dal dŵr.", "Ysgrifennwch pam."],
    finding: "Nac ydy, rhaid ei sgrinio fel polisi",
    again: "Mae rhywun wedi edrych ar yr honiad hwn yn barod.",
    work: "Honiadau 2026-Q4 nad yw’n bolisi sy’n aros i rywun edrych arnyn nhw: 1",
    trigger: "Roeddem ni wedi dweud mai rhywbeth arferol oedd hwn. Roedd yn fwy na hynny",
  },
} as const;

test.each(["en", "cy"] as const)(
  "an auditor finds the sample on the register, says why a claim does not hold, and the designer reads it, in %s",
  async (language) => {
    const words = WORDS[language];
    const register = `/${language}/staff/screenings/register`;
    if (language === "en") expect((await visit(register, { as: ann })).html).toContain(words.none);
    const { screeningId } = await claimed();
    const open = await visit(register, { as: ann });
    const text = open.document.querySelector("main")?.textContent;
    expect(text).toContain(words.base);
    expect(text).toContain(words.reason);
    expect(text).toContain("Head of training");
    expect(text).not.toMatch(/screenings:|reports:/);
    expect(open.document.querySelector(`[data-claim="${screeningId}"] a`)?.getAttribute("href")).toBe(
      `/${language}/staff/screenings/${screeningId}`,
    );
    const ids = [...open.document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      (await visit(`/${language}/staff`, { as: ann })).document.querySelector("main")?.textContent,
    ).toContain(words.work);

    // Those who may not look at it read the same sample and find no form.
    const asDesigner = await visit(register, { as: mel });
    expect(asDesigner.document.querySelector(`[data-claim="${screeningId}"]`)).not.toBeNull();
    expect(asDesigner.document.querySelector("textarea[name=note]")).toBeNull();

    const empty = await visit(register, { as: ann, post: { screeningId, note: " " } });
    expect(empty.status).toBe(400);
    for (const one of words.missing) expect(empty.document.querySelector("main")?.textContent).toContain(one);

    const note = "It closes the only room with a crèche.";
    const kept = await visit(register, {
      as: ann,
      post: { screeningId, note: "", finding: "screen-it" },
    });
    expect(kept.document.querySelector<HTMLInputElement>("input[value=screen-it]")?.checked).toBe(true);
    const post = { screeningId, finding: "screen-it", note };
    const saved = await visit(register, { as: ann, post });
    expect([saved.status, saved.location]).toEqual([302, register]);
    const after = (await visit(register, { as: nia })).document.querySelector(
      `[data-claim="${screeningId}"]`,
    )?.textContent;
    expect(after).toContain(ann.name);
    expect(after).toContain(words.finding);
    expect(after).toContain(note);
    const again = await visit(register, { as: ann, post });
    expect(again.status).toBe(409);
    expect(again.document.querySelector("main")?.textContent).toContain(words.again);

    const reviews = (
      await visit(`/${language}/staff/screenings/reviews`, { as: mel })
    ).document.querySelector("main")?.textContent;
    expect(reviews).toContain(words.trigger);
    expect(reviews).toContain(note);
    const csv = await visit(`${register}/file?as=csv`, { as: ann });
    expect(csv.html).toContain("The same course moves to another room.");
    expect(csv.html).toContain(words.finding);
  },
);
