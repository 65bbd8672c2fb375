/** Two linked shapes: what the house is about. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="12" cy="16" r="8" fill="none" stroke="var(--fm-action)" strokeWidth="3.5" />
      <path
        d="M20 8a8 8 0 1 1-4.2 14.8"
        fill="none"
        stroke="var(--fm-accent)"
        strokeWidth="3.5"
        strokeLinecap="round"
      />
    </svg>
  );
}
