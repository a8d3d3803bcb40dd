export default {
  // Slidev 53 has a rule that Lightning CSS cannot read.
  build: { cssMinify: false },
};
