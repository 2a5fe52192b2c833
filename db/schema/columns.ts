/** Column shapes that several tables share. */
import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** Raw bytes. */
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** Random id (UUID version 4): a version 7 would embed the time of sending. */
export const randomId = () => uuid("id").primaryKey().defaultRandom();

/** Exact time of an act of staff. Never on a table that a participant act writes. */
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
