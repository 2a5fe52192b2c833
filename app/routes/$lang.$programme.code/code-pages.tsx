/** The pages behind a private code: what became of her words, adding, taking back, and saying whether it is true for her. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ChangeEntry } from "../../ui/change-entry.tsx";
import { ErrorSummary, TextArea, TextField } from "../../ui/fields.tsx";
import { FormNotice } from "../../ui/form-notice.tsx";
import { Back, ParticipantPage, type PageFrame } from "../../ui/participant-page.tsx";
import type { CodeShown, MineShown, Notice, ShownText } from "./code-form.server.ts";

const FORM = "code-form";

type Shown<K extends CodeShown["kind"]> = Extract<CodeShown, { kind: K }>;

export function CodePage({ frame, shown }: { frame: PageFrame; shown: CodeShown | undefined }) {
  switch (shown?.kind) {
    case "mine":
      return <Mine frame={frame} shown={shown} />;
    case "add":
      return <Add frame={frame} shown={shown} />;
    case "withdraw":
      return <Withdraw frame={frame} shown={shown} />;
    case "wait":
      return <Wait frame={frame} shown={shown} />;
    case "gone":
      return <Gone frame={frame} shown={shown} />;
    default:
      return <Enter frame={frame} shown={shown} />;
  }
}

function NoticeOf({ notice }: { notice: Notice | undefined }) {
  const { t } = useTranslation();
  return notice ? (
    <FormNotice
      title={t(`contributions:notice.${notice}.title`)}
      text={t(`contributions:notice.${notice}.text`)}
      isUrgent={notice === "away-now" || notice === "busy"}
    />
  ) : null;
}

function Hidden({ token, view }: { token: string; view: string }) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="view" value={view} />
    </>
  );
}

function Enter({ frame, shown }: { frame: PageFrame; shown: Shown<"enter"> | undefined }) {
  const { t } = useTranslation();
  const error = shown?.error && t(`contributions:error.${shown.error}` as never);
  return (
    <ParticipantPage frame={frame} switchForm={FORM} back={<Back href={frame.home} />}>
      {error && <ErrorSummary title={t("common:error-summary")} errors={{ code: error }} />}
      <NoticeOf notice={shown?.notice} />
      <h1 className="text-title">{t("contributions:code.title")}</h1>
      <p className="mt-3">{t("contributions:code.text")}</p>
      <form method="post" id={FORM} className="mt-6">
        <TextField
          name="code"
          label={t("contributions:code.label")}
          help={t("contributions:code.help")}
          inputMode="numeric"
          width="max-w-96"
          value={shown?.typed}
          error={error}
        />
        {shown?.addition !== undefined && (
          <TextArea name="addition" label={t("contributions:add.label")} value={shown.addition} />
        )}
        <Button name="act" value="open">
          {t("contributions:code.open")}
        </Button>
      </form>
      <h2 className="mt-12 font-semibold">{t("contributions:code.lost-title")}</h2>
      <p className="mt-1">{t("contributions:code.lost")}</p>
      <p>
        <a className="inline-flex min-h-11 items-center" href={`${frame.home}/feedback`}>
          {t("contributions:code.lost-go")}
        </a>
      </p>
    </ParticipantPage>
  );
}

function Mine({ frame, shown: { token, mine, notice } }: { frame: PageFrame; shown: Shown<"mine"> }) {
  const { t } = useTranslation();
  const stateKey = mine.state === "received" && mine.readWithin !== undefined ? "received-by" : mine.state;
  return (
    <ParticipantPage frame={frame} switchForm={FORM}>
      <NoticeOf notice={notice} />
      <form method="post" id={FORM}>
        <Hidden token={token} view="mine" />
        <h1 className="text-title">{t("contributions:mine.title")}</h1>
        <p className="mt-3 font-semibold">
          {t(`contributions:mine.state.${stateKey}` as never, { count: mine.readWithin })}
        </p>
        <p className="mt-2">{t("contributions:mine.when", { day: mine.week })}</p>
        <p className="mt-2">
          {t(mine.mayQuote ? "contributions:mine.may-quote" : "contributions:mine.may-not-quote")}
        </p>
        {mine.masked && <Masked masked={mine.masked} lang={mine.lang} />}
        {(mine.words.length > 0 || mine.hasChosenAnswers) && (
          <details className="mt-8">
            <summary className="min-h-11 py-2 font-semibold text-voice">
              {t("contributions:mine.original")}
            </summary>
            <Texts texts={mine.words} lang={mine.lang} />
            {mine.hasChosenAnswers && <p className="mt-3">{t("contributions:mine.chosen-too")}</p>}
          </details>
        )}
        {mine.notes.length > 0 && <Notes notes={mine.notes} lang={mine.lang} />}
        <Answers answers={mine.answers} isRead={mine.state !== "received"} />
        <div className="no-print mt-10 flex flex-wrap gap-3">
          <Button name="act" value="add">
            {t("contributions:mine.add")}
          </Button>
          <Button look="secondary" name="act" value="withdraw">
            {t("contributions:mine.withdraw")}
          </Button>
          <ButtonLink look="quiet" href={frame.home} className="max-sm:-ml-5">
            {t("contributions:mine.leave")}
          </ButtonLink>
        </div>
      </form>
    </ParticipantPage>
  );
}

function Texts({ texts, lang }: { texts: ShownText[]; lang: "en" | "cy" }) {
  const { t } = useTranslation();
  const named = (key: string) => (key === "say" || key === "change" ? key : "other");
  return (
    <dl className="mt-3 grid gap-4 border-l-4 border-line pl-4">
      {texts.map(({ key, text, title, titleLang }) => (
        <div key={key}>
          <dt className="text-small font-semibold text-muted" lang={titleLang}>
            {title ?? t(`contributions:mine.part.${named(key)}`)}
          </dt>
          <dd className="whitespace-pre-line" lang={lang}>
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Masked({ masked, lang }: { masked: NonNullable<MineShown["masked"]>; lang: "en" | "cy" }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="masked" className="mt-8">
      <h2 id="masked" className="text-large">
        {t("contributions:mine.masked-title")}
      </h2>
      <Texts texts={masked.parts} lang={lang} />
      {masked.masks.length === 0 ? (
        <p className="mt-3">{t("contributions:mine.masked-none")}</p>
      ) : (
        <>
          <h3 className="mt-4 font-semibold">{t("contributions:mine.masks-title")}</h3>
          <ul className="mt-2 grid gap-1">
            {masked.masks.map(({ word, reason }, index) => (
              <li key={index}>
                <span lang={lang} className="font-semibold">
                  {word}
                </span>{" "}
                {t(`contributions:mine.reason.${reason}` as never)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Notes({ notes, lang }: { notes: MineShown["notes"]; lang: "en" | "cy" }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="notes" className="mt-8">
      <h2 id="notes" className="text-large">
        {t("contributions:mine.notes-title")}
      </h2>
      <ul className="mt-3 grid gap-5">
        {notes.map((note) => (
          <li
            key={note.id}
            className={`border-l-4 pl-4 ${note.kind === "addition" ? "border-line" : "border-voice"}`}
          >
            <p className="text-small font-semibold text-muted">
              {t(`contributions:mine.note.${note.kind}` as never, { day: note.week })}
            </p>
            {note.text === undefined ? (
              <p>{t("contributions:mine.unreadable")}</p>
            ) : (
              <p className="whitespace-pre-line" lang={note.kind === "addition" ? undefined : lang}>
                {note.text}
              </p>
            )}
            {note.kind === "addition" && (
              <p className="text-small">{t(`contributions:mine.note-state.${note.state}` as never)}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ answers, isRead }: { answers: MineShown["answers"]; isRead: boolean }) {
  const { t } = useTranslation();
  if (answers.length === 0 && !isRead) return null;
  return (
    <section aria-labelledby="answers" className="mt-10">
      <h2 id="answers" className="text-large">
        {t("contributions:mine.answers-title")}
      </h2>
      {answers.length === 0 && <p className="mt-2">{t("contributions:mine.answers-none")}</p>}
      <div className="mt-4 grid gap-8">
        {answers.map(({ changeId, change, check }) => (
          <ChangeEntry key={changeId} entry={change}>
            <fieldset className="mt-4 border-t border-line pt-4">
              <legend className="sr-only">{`${t("contributions:mine.true-title")} – ${change.theme}`}</legend>
              <p className="font-semibold">{t("contributions:mine.true-title")}</p>
              <p className="text-small text-muted">{t("contributions:mine.true-help")}</p>
              <div className="mt-3 flex flex-wrap gap-3">
                {(["true-for-me", "not-yet"] as const).map((answer) => (
                  <Button
                    key={answer}
                    look={check === answer ? "primary" : "secondary"}
                    name="act"
                    value={`${answer}:${changeId}`}
                    aria-pressed={check === answer}
                  >
                    {check === answer && <Chosen />}
                    {t(`contributions:mine.${answer}`)}
                  </Button>
                ))}
              </div>
            </fieldset>
          </ChangeEntry>
        ))}
      </div>
    </section>
  );
}

const Chosen = () => (
  <svg
    viewBox="0 0 20 20"
    width="20"
    height="20"
    aria-hidden="true"
    className="mr-2 fill-none stroke-current stroke-3"
  >
    <path d="M3 11l5 5L17 4" />
  </svg>
);

function Add({ frame, shown }: { frame: PageFrame; shown: Shown<"add"> }) {
  const { t } = useTranslation();
  const error = shown.error && t(`contributions:error.${shown.error}` as never);
  return (
    <ParticipantPage frame={frame} switchForm={FORM} back={<Back form={FORM} />}>
      {error && <ErrorSummary title={t("common:error-summary")} errors={{ addition: error }} />}
      <NoticeOf notice={shown.notice} />
      <form method="post" id={FORM}>
        <Hidden token={shown.token} view="add" />
        {shown.isWarned && <input type="hidden" name="warned" value="yes" />}
        <h1 className="text-title">{t("contributions:add.title")}</h1>
        <p className="mt-3 mb-6">{t("contributions:add.text")}</p>
        <TextArea
          name="addition"
          label={t("contributions:add.label")}
          help={t("contributions:words-help")}
          value={shown.text}
          error={error}
          rows={9}
        />
        <Button name="act" value="add-send">
          {t("contributions:add.send")}
        </Button>
      </form>
    </ParticipantPage>
  );
}

const List = ({ children }: { children: ReactNode }) => (
  <ul className="mt-2 grid list-disc gap-2 pl-6">{children}</ul>
);

function Withdraw({ frame, shown }: { frame: PageFrame; shown: Shown<"withdraw"> }) {
  const { t } = useTranslation();
  return (
    <ParticipantPage frame={frame} switchForm={FORM} back={<Back form={FORM} />}>
      <NoticeOf notice={shown.notice} />
      <form method="post" id={FORM}>
        <Hidden token={shown.token} view="withdraw" />
        <h1 className="text-title">{t("contributions:withdraw.title")}</h1>
        <p className="mt-3">{t("contributions:withdraw.text")}</p>
        <h2 className="mt-6 font-semibold">{t("contributions:withdraw.can-title")}</h2>
        <List>
          {([1, 2, 3] as const).map((line) => (
            <li key={line}>{t(`contributions:withdraw.can-${line}`)}</li>
          ))}
        </List>
        <h2 className="mt-6 font-semibold">{t("contributions:withdraw.cannot-title")}</h2>
        <List>
          {([1, 2, 3, 4, 5] as const).map((line) => (
            <li key={line}>{t(`contributions:withdraw.cannot-${line}`)}</li>
          ))}
        </List>
        <div className="mt-8 flex flex-wrap gap-3">
          <Button name="act" value="withdraw-now">
            {t("contributions:withdraw.go")}
          </Button>
          <Button look="secondary" name="act" value="back">
            {t("contributions:withdraw.keep")}
          </Button>
        </div>
      </form>
    </ParticipantPage>
  );
}

function Wait({ frame, shown }: { frame: PageFrame; shown: Shown<"wait"> }) {
  const { t } = useTranslation();
  return (
    <ParticipantPage frame={frame} switchForm={FORM} helpFirst>
      <form method="post" id={FORM}>
        <Hidden token={shown.token} view="mine" />
        <h1 className="text-title">{t("contributions:notice.away-now.title")}</h1>
        <p className="mt-3 mb-6">{t("contributions:notice.away-now.text")}</p>
        <Button name="act" value="show">
          {t("contributions:code.open")}
        </Button>
      </form>
    </ParticipantPage>
  );
}

function Gone({ frame, shown }: { frame: PageFrame; shown: Shown<"gone"> }) {
  const { t } = useTranslation();
  return (
    <ParticipantPage frame={frame} switchForm={FORM}>
      <form method="post" id={FORM}>
        <input type="hidden" name="view" value="gone" />
        <input type="hidden" name="how" value={shown.how} />
      </form>
      <h1 className="text-title">
        {t(shown.how === "now" ? "contributions:withdraw.done-title" : "contributions:notice.gone.title")}
      </h1>
      <p className="mt-3">
        {t(shown.how === "now" ? "contributions:withdraw.done" : "contributions:notice.gone.text")}
      </p>
      <p className="mt-8">
        <ButtonLink href={frame.home}>{t("contributions:sent.done")}</ButtonLink>
      </p>
    </ParticipantPage>
  );
}
