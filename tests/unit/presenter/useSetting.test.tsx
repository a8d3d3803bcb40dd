import { act, renderHook } from '@testing-library/react';
import { useSetting } from '../../../src/presenter/useSetting.ts';

const range = { initial: 1, least: 0.5, most: 3 };
const open = () => renderHook(() => useSetting('size', range)).result;

test.each(['', ' ', '0', '-1', '1e9', 'NaN', 'Infinity', '-0', 'null', '[2]', '{}', 'a lot'])(
  'what is stored can be %j: then the value is the initial one',
  (saved) => {
    window.localStorage.setItem('size', saved);
    expect(open().current[0]).toBe(1);
  },
);

test('keeps a value over a reload, within its range', () => {
  for (const [wanted, kept] of [
    [2.5, 2.5],
    [9, 3],
    [0, 0.5],
  ] as const) {
    const setting = open();
    act(() => setting.current[1](wanted));
    expect([setting.current[0], open().current[0]]).toEqual([kept, kept]);
  }
});
