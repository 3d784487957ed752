/** Whether a click on a native dialog fell on its backdrop: the only target that is the dialog itself. */
export function isBackdrop(event: MouseEvent): boolean {
  return event.target === event.currentTarget;
}
