import { useState } from 'react';

/** A demo: it counts. */
export function Counter() {
  const [count, setCount] = useState(0);
  return (
    <div style={{ display: 'grid', justifyItems: 'center', gap: 24 }}>
      <output style={{ fontSize: 104, fontWeight: 700, lineHeight: 1 }}>{count}</output>
      <button
        type="button"
        style={{ padding: '12px 32px' }}
        onClick={() => setCount((old) => old + 1)}
      >
        Add one
      </button>
    </div>
  );
}
