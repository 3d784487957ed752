import type { ExplainedQuestion } from './explained-audit.ts';

/**
 * Whether an answer can be given anew afterwards: pictures and signatures are evidence of the day, and a question that was not asked has
 * no answer to correct.
 */
export function correctable({ question, result }: ExplainedQuestion): boolean {
  return question !== null && question.type !== 'photo' && question.type !== 'signature' && result.state !== 'hidden';
}
