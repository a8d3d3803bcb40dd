export default {
  mode: 'production',
  experiments: { css: true },
  module: {
    rules: [{ test: /\.jsx$/, loader: 'esbuild-loader', options: { jsx: 'automatic' } }],
  },
};
