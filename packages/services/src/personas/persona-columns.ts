import { persona } from '@concord/db/schema/framework';
import { personaPicture } from '@concord/db/schema/framework-links';
import { and, eq } from 'drizzle-orm';

const { name, summary, values, motives, expectations, tradeOffs } = persona;

/** What a persona says of itself, apart from its wishes. */
export const personaColumns = {
  key: persona.key,
  name,
  summary,
  values,
  motives,
  expectations,
  tradeOffs,
  pictureId: personaPicture.photoId,
};

export const ofPersona = and(eq(personaPicture.orgId, persona.orgId), eq(personaPicture.personaId, persona.id));
