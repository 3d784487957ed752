import type { ExportTable } from './export-table.ts';
import { acknowledgements } from './tables/acknowledgements.ts';
import { actions } from './tables/actions.ts';
import { attention } from './tables/attention.ts';
import { audits } from './tables/audits.ts';
import { compare } from './tables/compare.ts';
import { glossary } from './tables/glossary.ts';
import { heatmap } from './tables/heatmap.ts';
import { knowledge } from './tables/knowledge.ts';
import { openings } from './tables/openings.ts';
import { locations } from './tables/locations.ts';
import { questions } from './tables/questions.ts';
import { recurring } from './tables/recurring.ts';

/** Every table that can be taken along, by its name in the address. */
export const exportTables: Readonly<Record<string, ExportTable>> = {
  acknowledgements,
  actions,
  attention,
  audits,
  compare,
  glossary,
  heatmap,
  knowledge,
  openings,
  locations,
  questions,
  recurring,
};
