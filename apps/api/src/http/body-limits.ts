/** Largest JSON body, bytes: 500 answers with long notes, or a checklist of some hundred questions, and room. */
export const jsonLimit = 8 * 1024 * 1024;
