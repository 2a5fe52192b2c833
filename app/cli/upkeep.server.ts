/** Commands that do by hand what the program does by the clock, and bring a database up to date. */
import { verifyAudit } from "#app/domain/audit/verify-audit.server.ts";
import { clock } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { prepareDatabase } from "#app/server/boot.server.ts";
import { expireRows, shuffleRows } from "#app/server/jobs.server.ts";
import { complain, say } from "./files.server.ts";
import { onInstallation } from "./operator.server.ts";

export const migrate = (): Promise<number> =>
  onInstallation(async ({ settings, ownerUrl }) => {
    await prepareDatabase(settings, ownerUrl);
    say("The database is up to date.");
    return 0;
  });

export const shuffle = (): Promise<number> =>
  onInstallation(async () => {
    say(`Rows re-written in random order: ${await shuffleRows({ db: databaseFor("staff"), now: clock() })}`);
    return 0;
  });

export const retentionRun = (): Promise<number> =>
  onInstallation(async () => {
    say(
      `Contributions deleted because their time has run out: ${await expireRows({ db: databaseFor("staff"), now: clock() })}`,
    );
    return 0;
  });

export const auditVerify = (): Promise<number> =>
  onInstallation(async () => {
    const verdict = await verifyAudit(databaseFor("staff"));
    if (verdict.ok) {
      say(`The audit chain is whole: ${verdict.events} events.`);
      return 0;
    }
    complain(`The audit chain is broken at event ${verdict.firstBad ?? "?"}: ${verdict.because}`);
    return 1;
  });
