import { ThemeProvider } from '@emotion/react';
import { fireEvent, render, screen } from '@testing-library/react';
import { midnight } from 'lectern';
import { GoTo } from '../../../src/presenter/GoTo.tsx';

test.each([{ isComposing: true }, { keyCode: 229 }])(
  'leaves Enter and the arrows to a character that is being written: %j',
  (composing) => {
    const choose = jest.fn();
    const choices = ['茶', '水'].map((name, index) => ({
      name,
      hint: String(index + 1),
      choose: () => choose(name),
    }));
    render(
      <ThemeProvider theme={{ ...midnight, accent: midnight.accents.brand }}>
        <GoTo title="Go to a slide" choices={choices} onClose={() => {}} />
      </ThemeProvider>,
    );
    const field = screen.getByRole('combobox');
    fireEvent.keyDown(field, { key: 'ArrowDown', ...composing });
    fireEvent.keyDown(field, { key: 'Enter', ...composing });
    expect(choose).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(choose).toHaveBeenCalledWith('茶');
  },
);
