/**
 * What the demo tells between two versions of an entry: an update with its proof, quotes that women allowed, who was not
 * heard and what is planned, organisations of the group, and whether the promises of time were kept. Everything is invented.
 */
import { addDays, dayOf } from "#app/domain/contributions/calendar.ts";
import { releasePromises } from "#app/domain/changes/release-promises.server.ts";
import { listPublishedChanges } from "#app/domain/changes/queries.server.ts";
import { approveUpdate, writeUpdate } from "#app/domain/changes/updates.server.ts";
import type { Ctx, Result } from "#app/domain/ctx.ts";
import type { StaffActor, SystemActor } from "#app/domain/people/terms.ts";
import { addOrganisation, setGroupMember } from "#app/domain/priorities/member-organisations.server.ts";
import { planForm } from "#app/domain/priorities/silence-input.ts";
import { planAgainstSilence } from "#app/domain/priorities/silence.server.ts";
import type { Programme } from "#app/domain/programmes/queries.server.ts";
import { approveQuote, proposeQuote } from "#app/domain/quotes/approve-quotes.server.ts";
import { listQuotablePassages, listQuotableThemes } from "#app/domain/quotes/queries.server.ts";
import type { Db } from "#app/platform/database.server.ts";

type Must = <T>(result: Result<T>) => T;

/** As her organisation names itself; every other organisation of the group has no sign-in yet. */
export const MEMBER_OF = "North Wales Police";
const ORGANISATIONS = [
  MEMBER_OF,
  "HMPPS in Wales",
  "Betsi Cadwaladr University Health Board",
  "The six councils",
];

const PLANS = [
  {
    about: "journey-stage resettlement",
    actionEn: "Be at the hostel every second Tuesday, with a worker from the women’s centre.",
    actionCy: "Bod yn yr hostel bob yn ail ddydd Mawrth, gyda gweithiwr o’r ganolfan fenywod.",
    ownerRoleEn: "Engagement officer",
    ownerRoleCy: "Swyddog ymgysylltu",
    inDays: 40,
  },
  {
    about: "priority RES-2",
    actionEn: "Ask in the next consultation what told women that something works.",
    actionCy: "Gofyn yn yr ymgynghoriad nesaf beth ddywedodd wrth fenywod fod rhywbeth yn gweithio.",
    ownerRoleEn: "Lead for engagement",
    ownerRoleCy: "Arweinydd ymgysylltu",
    inDays: 75,
  },
] as const;

/** Which organisations the group has, and whose sign-in speaks for one of them; to be told before the report. */
export async function tellOrganisations(
  officer: Ctx<StaffActor>,
  memberId: string,
  must: Must,
): Promise<void> {
  for (const name of ORGANISATIONS) {
    const { organisationId } = must(await addOrganisation(officer, name));
    if (name === MEMBER_OF) must(await setGroupMember(officer, { staffId: memberId, organisationId }));
  }
}

/** Told by an officer and let out by a lead: the one entry that is being done, quotes of one theme, plans. */
export async function tellPromises(
  { officer, lead }: Record<"officer" | "lead", Ctx<StaffActor>>,
  programme: Programme,
  must: Must,
): Promise<void> {
  const today = dayOf(officer.now);
  const doing = (await listPublishedChanges(officer.db, programme.id)).find(
    ({ state, beingCheckedAgain }) => state === "DOING" && !beingCheckedAgain,
  );
  if (doing) {
    const { updateId } = must(
      await writeUpdate(officer, {
        changeId: doing.changeId,
        languages: programme.languages,
        form: {
          kind: "update",
          updateEn:
            "Nine women have written their page. Two workers asked for it in larger print, and it is now.",
          updateCy:
            "Mae naw menyw wedi ysgrifennu eu tudalen. Gofynnodd dau weithiwr amdani mewn print brasach, ac mae felly bellach.",
          updateProofEn: "Ask for the page at any women’s centre.",
          updateProofCy: "Gofynnwch am y dudalen mewn unrhyw ganolfan fenywod.",
          updateLink: "",
          updateNextDate: addDays(today, 35),
        },
      }),
    );
    must(await approveUpdate(lead, updateId));
  }
  for (const theme of (await listQuotableThemes(officer.db, officer.actor, programme)).slice(0, 1))
    for (const { id, text } of (
      await listQuotablePassages(officer.db, officer.actor, programme, theme.id)
    ).slice(0, 3)) {
      const proposed = await proposeQuote(officer, { passageId: id, text, cleared: [] });
      // What a detector stumbles over is left for a person to look at.
      if (proposed.ok) must(await approveQuote(lead, proposed.value.proposalId));
    }
  for (const { inDays, ...plan } of PLANS)
    must(await planAgainstSilence(officer, planForm.parse({ ...plan, dueOn: addDays(today, inDays) })));
}

/** The weekly release of a Monday. */
export const tellKept = (ctx: Ctx<SystemActor>, safeguarding: Db): Promise<number> =>
  releasePromises(ctx, safeguarding);
