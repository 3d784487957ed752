import type { EmotionKind, PhaseKind, TermList, TouchpointKind } from '@concord/domain/term';
import { TERM_KINDS } from '@concord/domain/term';
import * as m from '@concord/i18n/messages';

const TOUCHPOINTS: Record<TouchpointKind, () => string> = {
  phone: m.framework_kind_phone,
  email: m.framework_kind_email,
  website: m.framework_kind_website,
  app: m.framework_kind_app,
  social_media: m.framework_kind_social_media,
  physical_location: m.framework_kind_physical_location,
  service_contact: m.framework_kind_service_contact,
  product_review: m.framework_kind_product_review,
  online_content: m.framework_kind_online_content,
  promotion: m.framework_kind_promotion,
  delivery: m.framework_kind_delivery,
  product_use: m.framework_kind_product_use,
  word_of_mouth: m.framework_kind_word_of_mouth,
  own: m.framework_kind_own,
};
const PHASES: Record<PhaseKind, () => string> = {
  need: m.framework_phase_need,
  anticipation: m.framework_phase_anticipation,
  evaluation: m.framework_phase_evaluation,
  purchase: m.framework_phase_purchase,
  delivery: m.framework_phase_delivery,
  use: m.framework_phase_use,
  after_sales: m.framework_phase_after_sales,
  own: m.framework_kind_own,
};
const EMOTIONS: Record<EmotionKind, () => string> = {
  pleasant: m.framework_emotion_pleasant,
  unpleasant: m.framework_emotion_unpleasant,
};
const KINDS: Record<TermList, Readonly<Record<string, () => string>>> = {
  touchpoint: TOUCHPOINTS,
  journeyPhase: PHASES,
  emotion: EMOTIONS,
};
const TITLES: Record<TermList, () => string> = {
  touchpoint: m.framework_touchpoints,
  journeyPhase: m.framework_phases,
  emotion: m.framework_emotions_list,
};

export function listTitle(list: TermList): string {
  return TITLES[list]();
}

/** What an entry may stand for, as a choice. */
export function kindOptions(list: TermList): { value: string; label: string }[] {
  return TERM_KINDS[list].map((value) => ({ value, label: kindName(list, value) }));
}

export function kindName(list: TermList, kind: string): string {
  return KINDS[list][kind]?.() ?? kind;
}
