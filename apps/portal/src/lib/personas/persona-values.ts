import type { WishKind } from '@concord/domain/persona';
import { v7 as newId } from 'uuid';
import type { PersonaDetail } from '#lib/api/wire.ts';
import { type DraftText, fromDraft, fromOptionalDraft, toDraft } from '#lib/texts/draft-text.ts';
import { slug } from '#lib/texts/slug.ts';

export interface WishValues {
  id: string;
  kind: WishKind;
  text: DraftText;
  guidelineIds: string[];
  touchpointIds: string[];
}

/** What the form of a persona holds while somebody writes. */
export interface PersonaValues {
  name: DraftText;
  summary: DraftText;
  pictureId: string | null;
  values: DraftText;
  motives: DraftText;
  expectations: DraftText;
  tradeOffs: DraftText;
  wishes: WishValues[];
}

export function emptyWish(kind: WishKind, languages: readonly string[]): WishValues {
  return { id: newId(), kind, text: toDraft(null, languages), guidelineIds: [], touchpointIds: [] };
}

export function personaValues(persona: PersonaDetail | null, languages: readonly string[]): PersonaValues {
  const draft = (text: PersonaDetail['summary'] | undefined) => toDraft(text, languages);
  return {
    name: draft(persona?.name),
    summary: draft(persona?.summary),
    pictureId: persona?.pictureId ?? null,
    values: draft(persona?.values),
    motives: draft(persona?.motives),
    expectations: draft(persona?.expectations),
    tradeOffs: draft(persona?.tradeOffs),
    wishes: (persona?.wishes ?? []).map(({ id, kind, text, guidelines, touchpoints }) => ({
      id,
      kind,
      text: draft(text),
      guidelineIds: guidelines.map((linked) => linked.id),
      touchpointIds: touchpoints.map((linked) => linked.id),
    })),
  };
}

/** What the server takes, apart from id, key and revision. */
export function personaContent(values: PersonaValues) {
  return {
    name: fromDraft(values.name),
    summary: fromOptionalDraft(values.summary),
    pictureId: values.pictureId,
    values: fromOptionalDraft(values.values),
    motives: fromOptionalDraft(values.motives),
    expectations: fromOptionalDraft(values.expectations),
    tradeOffs: fromOptionalDraft(values.tradeOffs),
    wishes: values.wishes.map((wish) => ({ ...wish, text: fromDraft(wish.text) })),
  };
}

/** A key from the name in the brand's first language; persons never see it. */
export function personaKey({ name }: PersonaValues, id: string, languages: readonly string[]): string {
  const base = slug(name[languages[0] ?? ''] ?? '', 'persona').slice(0, 50);
  return `${base}-${id.slice(-6)}`;
}
