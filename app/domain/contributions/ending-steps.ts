/**
 * The steps that end every form of hers, of open feedback and of a consultation alike: may we quote her words, does she
 * want a code. Each puts what the form says into the draft and answers what is wrong with it, as keys by field.
 */

/** Her choices so far. Undefined is not chosen: nothing is chosen for her. */
export interface EndingDraft {
  mayQuote?: boolean | undefined;
  label?: string | undefined;
  wantsCode?: boolean | undefined;
}

const CHOOSE = "contributions:error.choose-from-list";
const isYesOrNo = (said: string | undefined): said is "yes" | "no" => said === "yes" || said === "no";

/** A label is kept only beside leave to quote. Changes `draft`. */
export function takeQuote(
  draft: EndingDraft,
  { quote, label }: { quote?: string | undefined; label?: string | undefined },
  labels: readonly { code: string }[],
): Record<string, string> {
  const errors: Record<string, string> = {};
  if (quote === undefined || isYesOrNo(quote))
    draft.mayQuote = quote === undefined ? undefined : quote === "yes";
  else errors["quote"] = CHOOSE;
  if (!label || labels.some(({ code }) => code === label))
    draft.label = draft.mayQuote && label ? label : undefined;
  else errors["label"] = CHOOSE;
  return errors;
}

/** A form without the choice leaves it as it was. Changes `draft`. */
export function takeWantsCode(draft: EndingDraft, wants: string | undefined): Record<string, string> {
  if (wants !== undefined && !isYesOrNo(wants)) return { wants: CHOOSE };
  if (wants !== undefined) draft.wantsCode = wants === "yes";
  return {};
}

/** The draft without an answer about quoting. */
export const withoutQuote = <Draft extends EndingDraft>(draft: Draft): Draft => ({
  ...draft,
  mayQuote: undefined,
  label: undefined,
});
