/** Connects a command to the installation it is run on, and lets go afterwards. */
import pg from "pg";
import { closeDatabases, connectTo } from "#app/platform/database.server.ts";
import { env, type Env } from "#app/platform/env.server.ts";
import { useKeys } from "#app/platform/held-keys.server.ts";
import { loadKeys } from "#app/platform/keys.server.ts";
import { reachEmbeddedDatabase } from "#app/server/embedded-database.server.ts";

export interface Installation {
  settings: Env;
  ownerUrl: string;
  /** One client with the owner's rights. */
  owner: pg.Client;
}

/** Runs `act` on the installation, also while it is serving. */
export async function onInstallation<T>(
  act: (installation: Installation) => Promise<T>,
  { withKeys = true } = {},
): Promise<T> {
  const settings = env();
  if (withKeys) useKeys(await loadKeys(settings));
  const embedded = settings.DATABASE_URL ? undefined : await reachEmbeddedDatabase(settings.DATA_DIR);
  connectTo(embedded?.url ?? settings.DATABASE_URL!);
  const ownerUrl = embedded?.ownerUrl ?? settings.MIGRATE_DATABASE_URL ?? settings.DATABASE_URL!;
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on("error", () => undefined);
  try {
    await owner.connect();
    return await act({ settings, ownerUrl, owner });
  } finally {
    await owner.end().catch(() => undefined);
    await closeDatabases();
    await embedded?.stop();
  }
}
