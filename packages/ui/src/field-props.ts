/** What every labelled field takes besides its own attributes. */
export interface FieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | null | undefined;
  requiredLabel?: string | undefined;
  hideLabel?: boolean | undefined;
}
