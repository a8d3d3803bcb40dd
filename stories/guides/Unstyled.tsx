import type { ReactNode } from 'react';
import { useToolbar } from '../../.storybook/toolbar.ts';

/** A part of a guide that brings its own styles: Storybook's for plain tags end here. */
export function Unstyled({ children }: { children: ReactNode }) {
  const { theme } = useToolbar();
  return (
    <div
      className="sb-unstyled"
      style={{ color: theme.colors.text, fontFamily: theme.fonts.text, lineHeight: 1.45 }}
    >
      {children}
    </div>
  );
}
