/** For the error path above: tells "the database cannot serve now" from every other error. */
export { asUnavailable } from '@concord/db/unavailable';
