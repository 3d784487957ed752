/** The zone of the browser. */
export const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Zones to choose from. The browser's list leaves out names that are valid all the same, UTC and often its own among them. */
export const timeZoneOptions = [...new Set(['UTC', ownZone, ...Intl.supportedValuesOf('timeZone')])]
  .toSorted()
  .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
