/** Form fields: one label each, help and error tied to it, 44 px to touch, nothing for autofill or a cloud spell-checker to keep. */
import type { ReactNode } from "react";

export interface FieldText {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  /** Already translated. */
  error?: string | undefined;
  /** Language of the label where it is not the page's. */
  lang?: string;
  /** The label is the page's heading. */
  isTitle?: boolean;
}

const BOX = "w-full rounded-control border-2 border-edge bg-raised px-3 py-2";
const id = (name: string) => `f-${name.replace(/[^\w-]/g, "-")}`;
const describedBy = (name: string, help: unknown, error: unknown) =>
  [help ? `${id(name)}-help` : "", error ? `${id(name)}-error` : ""].filter(Boolean).join(" ") || undefined;
const titleLook = (isTitle: boolean | undefined) => (isTitle ? "text-title font-semibold" : "font-semibold");

export function Help({ name, children }: { name: string; children: ReactNode }) {
  return children ? (
    <div id={`${id(name)}-help`} className="mt-1 text-muted">
      {children}
    </div>
  ) : null;
}

export function FieldError({ name, error }: { name: string; error?: string | undefined }) {
  return error ? (
    <p id={`${id(name)}-error`} className="mt-1 flex gap-2 font-semibold text-error">
      <ErrorMark />
      <span>{error}</span>
    </p>
  ) : null;
}

export function ErrorMark() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className="mt-1 shrink-0 fill-current">
      <path d="M10 1 19.5 18H.5Z" />
      <path d="M9 7h2v6H9zM9 14h2v2H9z" className="fill-ground" />
    </svg>
  );
}

function Frame({ error, children }: { error?: string | undefined; children: ReactNode }) {
  return <div className={`mb-6 ${error ? "border-l-4 border-error pl-4" : ""}`}>{children}</div>;
}

type TextProps = FieldText & {
  value?: string | undefined;
  autoComplete?: string;
  inputMode?: "numeric" | "text" | "email" | "search";
  type?: string;
  width?: string;
  maxLength?: number;
  required?: boolean;
  disabled?: boolean;
  /** Tells apart two forms of one page that ask the same: it goes before the name in the ids. */
  place?: string;
};

export function TextField({
  name,
  place,
  label,
  help,
  error,
  lang,
  isTitle,
  value,
  type = "text",
  width = "",
  autoComplete = "off",
  ...rest
}: TextProps) {
  const own = place ? `${place}-${name}` : name;
  return (
    <Frame error={error}>
      <label htmlFor={id(own)} lang={lang} className={`block ${titleLook(isTitle)}`}>
        {label}
      </label>
      <Help name={own}>{help}</Help>
      <FieldError name={own} error={error} />
      <input
        id={id(own)}
        name={name}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        spellCheck={false}
        autoCapitalize="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(own, help, error)}
        className={`mt-2 min-h-11 ${BOX} ${width}`}
        {...rest}
      />
    </Frame>
  );
}

export function TextArea({
  name,
  place,
  label,
  help,
  error,
  lang,
  isTitle,
  value,
  rows = 7,
  textLang,
}: FieldText & {
  value?: string | undefined;
  rows?: number;
  textLang?: string;
  /** Tells apart two forms of one page that ask the same. */
  place?: string;
}) {
  const own = place ? `${place}-${name}` : name;
  return (
    <Frame error={error}>
      <label htmlFor={id(own)} lang={lang} className={`block ${titleLook(isTitle)}`}>
        {label}
      </label>
      <Help name={own}>{help}</Help>
      <FieldError name={own} error={error} />
      <textarea
        id={id(own)}
        name={name}
        rows={rows}
        lang={textLang}
        defaultValue={value}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(own, help, error)}
        className={`mt-2 ${BOX}`}
      />
    </Frame>
  );
}

export interface Option {
  value: string;
  label: ReactNode;
  help?: ReactNode;
  lang?: string;
}

type ChoiceProps = FieldText & {
  options: Option[];
  values?: string[] | undefined;
  /** Short answers stand beside each other where there is room. */
  isInline?: boolean;
};

export function Radios(props: ChoiceProps) {
  return <Choices kind="radio" {...props} />;
}

export function Checkboxes(props: ChoiceProps) {
  return <Choices kind="checkbox" {...props} />;
}

function Choices({
  kind,
  name,
  label,
  help,
  error,
  lang,
  isTitle,
  options,
  values = [],
  isInline = false,
}: ChoiceProps & { kind: "radio" | "checkbox" }) {
  return (
    <Frame error={error}>
      <fieldset
        aria-describedby={describedBy(name, help, error)}
        aria-invalid={kind === "radio" && error ? undefined : undefined}
      >
        <legend lang={lang} className={titleLook(isTitle)}>
          {label}
        </legend>
        <Help name={name}>{help}</Help>
        <FieldError name={name} error={error} />
        <div className={isInline ? "mt-1 flex flex-wrap gap-x-8" : "mt-3 grid gap-1"}>
          {options.map((option, index) => {
            const optionId = index === 0 ? id(name) : `${id(name)}-${index}`;
            return (
              <div key={option.value} className="flex min-h-11 items-start gap-3 py-1.5">
                <input
                  id={optionId}
                  type={kind}
                  name={name}
                  value={option.value}
                  defaultChecked={values.includes(option.value)}
                  autoComplete="off"
                  aria-describedby={option.help ? `${optionId}-option-help` : undefined}
                  className="mt-0.5 size-7 shrink-0 accent-voice"
                />
                <label htmlFor={optionId} lang={option.lang} className="grow cursor-pointer py-0.5">
                  {option.label}
                  {option.help && (
                    <span id={`${optionId}-option-help`} className="block text-small text-muted">
                      {option.help}
                    </span>
                  )}
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    </Frame>
  );
}

export function SelectField({
  name,
  place,
  label,
  help,
  error,
  lang,
  isTitle,
  options,
  value,
  className = "",
}: FieldText & {
  options: { value: string; label: string; lang?: string }[];
  value?: string | undefined;
  className?: string;
  /** Tells apart two forms of one page that ask the same. */
  place?: string;
}) {
  const own = place ? `${place}-${name}` : name;
  return (
    <Frame error={error}>
      <label htmlFor={id(own)} lang={lang} className={`block ${titleLook(isTitle)}`}>
        {label}
      </label>
      <Help name={own}>{help}</Help>
      <FieldError name={own} error={error} />
      <select
        id={id(own)}
        name={name}
        defaultValue={value}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(own, help, error)}
        className={`mt-2 min-h-11 ${BOX} ${className}`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** Date as an ISO day; the browser shows it in the person's own way. */
export function DateField(props: TextProps) {
  return <TextField {...props} type="date" width="max-w-56" />;
}

/**
 * What is wrong, first on the page, each line leading to its field. `errors` are translated already. `children` say more
 * where what is wrong stands on other pages.
 */
export function ErrorSummary({
  title,
  errors,
  children,
}: {
  title: string;
  errors: Record<string, string>;
  children?: ReactNode;
}) {
  const entries = Object.entries(errors);
  if (!entries.length) return null;
  return (
    <div
      role="alert"
      tabIndex={-1}
      data-errors=""
      aria-labelledby="error-summary"
      className="mb-8 rounded-control border-4 border-error p-4"
    >
      <h2 id="error-summary" className="flex gap-2 text-large text-error">
        <ErrorMark />
        <span>{title}</span>
      </h2>
      <ul className="mt-2 grid gap-1">
        {entries.map(([name, text]) => (
          <li key={name}>
            {name === "form" ? (
              <span className="font-semibold">{text}</span>
            ) : (
              <a className="inline-block min-h-8 font-semibold text-error" href={`#${id(name)}`}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}
