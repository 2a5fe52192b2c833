import type { ButtonHTMLAttributes, AnchorHTMLAttributes } from "react";

const SHAPE =
  "inline-flex min-h-11 items-center justify-center rounded-control px-5 py-2.5 text-center font-semibold no-underline cursor-pointer disabled:cursor-not-allowed disabled:opacity-60";
const LOOKS = {
  /** One a page: the way on. */
  primary:
    "border-2 border-voice bg-voice text-on-voice hover:border-voice-dark hover:bg-voice-dark hover:text-on-voice",
  secondary: "border-2 border-voice bg-transparent text-voice hover:bg-voice-pale",
  quiet: "border-2 border-transparent bg-transparent text-voice underline hover:bg-voice-pale",
  danger: "border-2 border-error bg-transparent text-error hover:bg-error-pale",
} as const;

export type ButtonLook = keyof typeof LOOKS;

export function Button({
  look = "primary",
  className = "",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook }) {
  return <button type="submit" className={`${SHAPE} ${LOOKS[look]} ${className}`} {...rest} />;
}

/** A link that looks like the button it acts as. */
export function ButtonLink({
  look = "primary",
  className = "",
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { look?: ButtonLook }) {
  return (
    <a className={`${SHAPE} ${LOOKS[look]} ${className}`} {...rest}>
      {children}
    </a>
  );
}
