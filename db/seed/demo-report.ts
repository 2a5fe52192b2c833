/**
 * The quarterly report of the demo: what member organisations told, milestones, a decision, and the report itself,
 * written in both languages and frozen. Its figures are those of the story; its words hold whatever they are.
 */
import type { Ctx } from "#app/domain/ctx.ts";
import { addDays, dayOf } from "#app/domain/contributions/calendar.ts";
import { quarterOf } from "#app/domain/monitoring/terms.ts";
import type { StaffActor } from "#app/domain/people/terms.ts";
import {
  freezeReport,
  startReport,
  whyNotReported,
  writeNarrative,
} from "#app/domain/reports/build-report.server.ts";
import { daysOfQuarter, quarterBefore } from "#app/domain/reports/clocks.ts";
import type { CountedStores } from "#app/domain/reports/quarter-facts.server.ts";
import type { Narrative, Section } from "#app/domain/reports/terms.ts";
import { decisionForm, milestoneForm, progressForm } from "#app/domain/reports/track-input.ts";
import { MEMBER_OF } from "./demo-promises.ts";
import { recordDecision, setMilestone, tellProgress } from "#app/domain/reports/track-progress.server.ts";

const PROGRESS = [
  {
    itemCode: "CTS-4",
    kind: "progress",
    organisation: "HMPPS in Wales",
    contentEn: "Two more courts can now ask for a treatment requirement on the day of sentence.",
    contentCy: "Gall dau lys arall ofyn bellach am ofyniad triniaeth ar ddiwrnod y ddedfryd.",
  },
  {
    itemCode: "CTS-4",
    kind: "barrier",
    organisation: "Betsi Cadwaladr University Health Board",
    contentEn: "One clinical post has been empty since spring, so the wait has grown in the west.",
    contentCy:
      "Mae un swydd glinigol wedi bod yn wag ers y gwanwyn, felly mae’r aros wedi mynd yn hirach yn y gorllewin.",
  },
  {
    itemCode: "EIP-2",
    kind: "progress",
    organisation: "North Wales Police",
    contentEn: "Custody staff hand over the one-page form to the women’s centre on the same day.",
    contentCy: "Mae staff y ddalfa yn trosglwyddo’r ffurflen un dudalen i’r ganolfan fenywod yr un diwrnod.",
  },
  {
    itemCode: "COM-1",
    kind: "barrier",
    organisation: "The six councils",
    contentEn: "Training days cannot be booked before the new year: the trainers are full.",
    contentCy: "Ni ellir archebu diwrnodau hyfforddi cyn y flwyddyn newydd: mae’r hyfforddwyr yn llawn.",
  },
] as const;

const MILESTONES = [
  {
    itemCode: "EIP-2",
    titleEn: "One form for every first contact",
    titleCy: "Un ffurflen ar gyfer pob cyswllt cyntaf",
    ownerRoleEn: "Head of diversion, North Wales Police",
    ownerRoleCy: "Pennaeth dargyfeirio, Heddlu Gogledd Cymru",
    status: "under-way",
    inDays: 60,
  },
  {
    itemCode: "COM-1",
    titleEn: "Training for all probation staff",
    titleCy: "Hyfforddiant i holl staff prawf",
    ownerRoleEn: "Head of probation delivery",
    ownerRoleCy: "Pennaeth cyflawni’r gwasanaeth prawf",
    status: "not-started",
    inDays: -12,
  },
] as const;

const NARRATIVE: Narrative = {
  summary: {
    en: "Women told us most about getting to appointments, and about saying the same thing again to each new person. Some answers are done; one is being checked again, because enough women said it is not true for them yet. We ask the group to settle who pays for travel after the pilot, and to say what would unblock training.",
    cy: "Soniodd menywod fwyaf am gyrraedd apwyntiadau, ac am ddweud yr un peth eto wrth bob person newydd. Mae rhai atebion wedi’u gwneud; mae un yn cael ei wirio eto, am fod digon o fenywod wedi dweud nad yw’n wir iddyn nhw eto. Gofynnwn i’r grŵp gytuno pwy fydd yn talu am deithio ar ôl y peilot, a dweud beth fyddai’n datrys yr hyfforddiant.",
  },
  entries: {
    en: "Every no stands here with its reason and the day on which it is looked at again.",
    cy: "Mae pob na yma gyda’i reswm a’r diwrnod y byddwn yn edrych arno eto.",
  },
  representation: {
    en: "We hear too little from women in prison. Paper packs go out with the chaplaincy and the family worker next month.",
    cy: "Ychydig iawn a glywn gan fenywod yn y carchar. Bydd pecynnau papur yn mynd allan gyda’r gaplaniaeth a’r gweithiwr teulu y mis nesaf.",
  },
};

interface Tellers {
  officer: Ctx<StaffActor>;
  lead: Ctx<StaffActor>;
  member: Ctx<StaffActor>;
}

/** Answers of the verbs, which the story needs to be yes. */
type Must = <T>(result: { ok: true; value: T } | { ok: false; because: string }) => T;

/** The report of the quarter before; nothing at all where that quarter has nothing to report. */
export async function tellReport(
  { officer, lead, member }: Tellers,
  stores: CountedStores,
  must: Must,
): Promise<void> {
  const today = dayOf(officer.now);
  const quarter = quarterBefore(quarterOf(today));
  if (await whyNotReported(officer.db, officer.actor.programmeId, quarter, officer.now)) return;
  for (const progress of PROGRESS)
    must(
      await tellProgress(
        progress.organisation === MEMBER_OF ? member : officer,
        progressForm.parse({ ...progress, quarter }),
      ),
    );
  for (const { inDays, ...milestone } of MILESTONES)
    must(await setMilestone(officer, milestoneForm.parse({ ...milestone, dueOn: addDays(today, inDays) })));
  must(
    await recordDecision(
      officer,
      decisionForm.parse({
        metOn: addDays(daysOfQuarter(quarter)!.to, -20),
        itemCode: "EIP-2",
        decisionEn: "Pay for travel to first appointments until the pilot has been looked at.",
        decisionCy: "Talu am deithio i’r apwyntiadau cyntaf nes bod y peilot wedi’i adolygu.",
        ownerRoleEn: "Chair of the Delivery Group",
        ownerRoleCy: "Cadeirydd y Grŵp Cyflawni",
        dueOn: addDays(today, 40),
      }),
    ),
  );
  const { reportId } = must(await startReport(officer, { quarter }));
  let revision = 1;
  for (const [section, text] of Object.entries(NARRATIVE))
    ({ revision } = must(
      await writeNarrative(officer, { reportId, section: section as Section, text, revision }),
    ));
  must(await freezeReport(lead, { reportId, revision }, stores));
}
