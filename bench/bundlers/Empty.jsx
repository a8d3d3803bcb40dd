/** A page without Lectern and Emotion: what a bundler and React weigh by themselves. */
export const Empty = () => <h1>Tea</h1>;
