/**
 * Which duties bind which body, before anybody looks closer: the defaults of the duty table. Source: domain 2.1. A person
 * may change every basis; a duty that is said not to apply needs a reason.
 */
import { duties, type BodyKind, type Duty, type DutyBasis, type DutyEntry } from "./record-terms.ts";

const EVERYONE: Partial<Record<Duty, DutyBasis>> = {
  "protected-characteristics": "statutory",
  "general-duty": "statutory",
  "human-rights": "statutory",
  "data-protection": "statutory",
  "lawful-consultation": "statutory",
};

/** Devolved bodies that Wales makes answer for all of it. */
const DEVOLVED: Partial<Record<Duty, DutyBasis>> = {
  ...EVERYONE,
  "wales-2011": "statutory",
  "gb-2017": "not-applicable",
  "socio-economic-duty": "statutory",
  "welsh-language-standards": "statutory",
  "welsh-language-scheme": "not-applicable",
  "well-being-of-future-generations": "statutory",
  "childrens-rights": "adopted",
};

/** Policing is not devolved, follows the Welsh guidance by choice, and is under the Welsh standards by law. */
const POLICING: Partial<Record<Duty, DutyBasis>> = {
  ...EVERYONE,
  "wales-2011": "adopted",
  "gb-2017": "statutory",
  "socio-economic-duty": "adopted",
  "welsh-language-standards": "statutory",
  "welsh-language-scheme": "not-applicable",
  "well-being-of-future-generations": "adopted",
  "childrens-rights": "adopted",
};

/** Prison, probation and courts: not devolved, and with a Welsh language scheme in place of standards. */
const RESERVED: Partial<Record<Duty, DutyBasis>> = {
  ...POLICING,
  "welsh-language-standards": "not-applicable",
  "welsh-language-scheme": "scheme",
};

const BY_CHOICE: Partial<Record<Duty, DutyBasis>> = {
  ...EVERYONE,
  "wales-2011": "adopted",
  "gb-2017": "not-applicable",
  "socio-economic-duty": "adopted",
  "welsh-language-standards": "adopted",
  "welsh-language-scheme": "not-applicable",
  "well-being-of-future-generations": "adopted",
  "childrens-rights": "adopted",
};

const IN_WALES: Record<BodyKind, Partial<Record<Duty, DutyBasis>>> = {
  pcc: POLICING,
  police: POLICING,
  hmpps: RESERVED,
  courts: RESERVED,
  council: DEVOLVED,
  "health-board": { ...DEVOLVED, "welsh-language-standards": "statutory" },
  "welsh-government": { ...DEVOLVED, "childrens-rights": "statutory" },
  fire: DEVOLVED,
  programme: BY_CHOICE,
  charity: BY_CHOICE,
  other: BY_CHOICE,
};

/** Duties of Wales that no body in England has; all can still be adopted. */
const ONLY_WALES: readonly Duty[] = [
  "wales-2011",
  "welsh-language-standards",
  "welsh-language-scheme",
  "well-being-of-future-generations",
  "childrens-rights",
];

/** Defaults for a body of this kind. `why` is empty: the standing reason of the duty is shown until somebody writes another. */
export function dutiesOf(kind: BodyKind, isInWales: boolean): Record<Duty, DutyEntry> {
  const bases = IN_WALES[kind];
  return Object.fromEntries(
    duties.map((duty): [Duty, DutyEntry] => {
      const inWales = bases[duty] ?? "not-applicable";
      const basis =
        isInWales || !ONLY_WALES.includes(duty)
          ? inWales
          : duty === "wales-2011" || duty === "childrens-rights"
            ? "adopted"
            : "not-applicable";
      return [
        duty,
        { basis: !isInWales && duty === "gb-2017" && isPublicBody(kind) ? "statutory" : basis, why: "" },
      ];
    }),
  ) as Record<Duty, DutyEntry>;
}

const isPublicBody = (kind: BodyKind) => !["programme", "charity", "other"].includes(kind);

/**
 * The Socio-economic Duty binds a body by law, not by choice: what rule D12 asks of the lead body.
 * Source: Equality Act 2010, section 1; bodies listed for Wales.
 */
export const isListedForSocioEconomicDuty = (entries: Record<Duty, DutyEntry> | undefined): boolean =>
  entries?.["socio-economic-duty"].basis === "statutory";
