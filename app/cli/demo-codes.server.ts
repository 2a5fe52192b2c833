/** `cydlais demo codes`: the demo's sign-ins again, with the second-factor codes of this half-minute. */
import { DEMO_FOLDER, demoSignIns } from "#app/server/demo.server.ts";
import { clock } from "#app/platform/clock.server.ts";
import { useEnv } from "#app/platform/env.server.ts";
import { complain, say } from "./files.server.ts";

/** Exit status: 0 printed, 1 where no demo was made. */
export function demoCodes(): number {
  const settings = useEnv({}, { DATA_DIR: DEMO_FOLDER });
  const told = demoSignIns(
    settings,
    clock(),
    settings.STAFF_ORIGIN ?? settings.PUBLIC_ORIGIN ?? `http://${settings.HOST}:${settings.PORT}`,
  );
  if (told) say(told);
  else complain(`There is no demo in ${settings.DATA_DIR}. Make one with: npm run demo`);
  return told ? 0 : 1;
}
