export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const BASE =
  'inline-flex items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none transition-colors duration-100 ' +
  'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent enabled:hover:bg-accent-hover [a&]:hover:bg-accent-hover',
  secondary: 'bg-surface text-text border border-line-strong/60 shadow-sm enabled:hover:bg-sunken [a&]:hover:bg-sunken',
  quiet: 'text-text enabled:hover:bg-sunken [a&]:hover:bg-sunken',
  danger: 'bg-danger text-on-accent enabled:hover:bg-danger-hover',
};

const SIZES: Record<ButtonSize, string> = {
  sm: 'min-h-7 px-2 text-sm coarse:min-h-11',
  md: 'control-height px-3 text-base',
  lg: 'min-h-11 px-5 text-lg',
};

/** The classes of anything that looks like a button, so that links and menu triggers can look the same. */
export function buttonLook(variant: ButtonVariant = 'secondary', size: ButtonSize = 'md'): string {
  return `${BASE} ${VARIANTS[variant]} ${SIZES[size]}`;
}
