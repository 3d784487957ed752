let handler: () => void = () => undefined;

/** The one place that decides what happens when the server no longer knows who asks. */
export function whenSignedOut(react: () => void): void {
  handler = react;
}

export function onSignedOut(): void {
  handler();
}
