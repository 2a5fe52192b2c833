/** The time of day, through one door so that tests can stand at the edge of a limit. */
let fixed: Date | undefined;

export const clock = (): Date => (fixed ? new Date(fixed) : new Date());

/** Stops the clock at a moment, or lets it run again. Tests and the demo only. */
export const standAt = (moment: Date | undefined): void => {
  fixed = moment;
};
