import type { Question } from '@concord/checklist/question';

/** Pictures and signatures are evidence of the day; they are not replaced afterwards. */
export const correctable = (type: Question['type']): boolean => type !== 'photo' && type !== 'signature';
