import type { GuidelineDetail, Input } from '#lib/api/wire.ts';
import { type DraftText, fromOptionalDraft, toDraft } from '#lib/texts/draft-text.ts';

/** What is said of a version when it is published or put in review. */
export interface ProposalValues {
  changeNote: DraftText;
  minor: boolean;
  acknowledgeBy: string;
}

/** As it was proposed before, when a review sent it back. */
export function proposalOf(guideline: GuidelineDetail, languages: readonly string[]): ProposalValues {
  const proposal = guideline.draft?.proposal;
  return {
    changeNote: toDraft(proposal?.changeNote, languages),
    minor: proposal?.minor ?? false,
    acknowledgeBy: proposal?.acknowledgeBy ?? '',
  };
}

type Proposal = Required<Pick<Input['guidelines']['publish'], 'changeNote' | 'minor' | 'acknowledgeBy'>>;

export function toProposal({ changeNote, minor, acknowledgeBy }: ProposalValues): Proposal {
  return { changeNote: fromOptionalDraft(changeNote), minor, acknowledgeBy: acknowledgeBy || null };
}
