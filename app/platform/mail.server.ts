/**
 * Mail to staff: sent when there is a mail server, otherwise put where administrators read it. A mail is about a link or
 * a reminder and never holds words of a woman. What waits in the outbox is sealed, because links in it open accounts.
 */
import { and, desc, eq, isNull } from "drizzle-orm";
import { outboxMails } from "#db/schema/index.ts";
import { derive } from "./crypto/random.server.ts";
import { openToken, sealToken } from "./crypto/sealing.server.ts";
import type { Db } from "./database.server.ts";
import { env } from "./env.server.ts";
import { staffKeys } from "./held-keys.server.ts";
import { logError } from "./log.server.ts";

export interface Mail {
  to: string;
  language: string;
  subject: string;
  body: string;
}

const SEND_TIMEOUT_MS = 10_000;
const key = () => derive(staffKeys().signIn, "outbox");

/** `sent`, or `kept` on the outbox page: without a mail server, or when it did not take the mail. */
export async function sendMail(db: Db, now: Date, mail: Mail): Promise<"sent" | "kept"> {
  if (await deliver(mail)) return "sent";
  await db.insert(outboxMails).values({
    toAddress: mail.to,
    language: mail.language,
    subject: mail.subject,
    body: sealToken(key(), "outbox", mail.body),
    createdAt: now,
  });
  return "kept";
}

async function deliver({ to, subject, body }: Mail): Promise<boolean> {
  const { MAIL_URL } = env();
  if (!MAIL_URL) return false;
  const url = new URL(MAIL_URL);
  const from = url.searchParams.get("from") ?? `cydlais@${url.hostname}`;
  url.searchParams.delete("from");
  const { default: nodemailer } = await import("nodemailer");
  const transport = nodemailer.createTransport(url.href, { from });
  const timer = setTimeout(() => transport.close(), SEND_TIMEOUT_MS);
  try {
    await transport.sendMail({
      to: { name: "", address: to },
      subject,
      text: body,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return true;
  } catch (error) {
    logError("mail not sent", error);
    return false;
  } finally {
    clearTimeout(timer);
    transport.close();
  }
}

export interface WaitingMail {
  id: string;
  to: string;
  language: string;
  subject: string;
  /** Undefined when it was sealed with keys this installation no longer has. */
  body: string | undefined;
  createdAt: Date;
}

const OUTBOX_SHOWN = 200;

/** Mail that has not been sent, newest first. */
export async function listOutbox(db: Db): Promise<WaitingMail[]> {
  const rows = await db
    .select()
    .from(outboxMails)
    .where(isNull(outboxMails.sentAt))
    .orderBy(desc(outboxMails.createdAt))
    .limit(OUTBOX_SHOWN);
  return rows.map(({ id, toAddress, language, subject, body, createdAt }) => ({
    id,
    to: toAddress,
    language,
    subject,
    body: readBody(body),
    createdAt,
  }));
}

function readBody(sealed: string): string | undefined {
  const body = openToken(key(), "outbox", sealed);
  return typeof body === "string" ? body : undefined;
}

/** Takes a mail off the page: `send` tries the mail server first, `passed-on` means that somebody told the person. */
export async function clearMail(
  db: Db,
  now: Date,
  id: string,
  how: "send" | "passed-on",
): Promise<"done" | "not-found" | "not-sent"> {
  const [mail] = await db
    .select()
    .from(outboxMails)
    .where(and(eq(outboxMails.id, id), isNull(outboxMails.sentAt)));
  if (!mail) return "not-found";
  const body = readBody(mail.body);
  if (
    how === "send" &&
    (body === undefined ||
      !(await deliver({ to: mail.toAddress, language: mail.language, subject: mail.subject, body })))
  )
    return "not-sent";
  // The link goes with it; that there was a mail stays.
  await db.update(outboxMails).set({ sentAt: now, body: "" }).where(eq(outboxMails.id, id));
  return "done";
}
