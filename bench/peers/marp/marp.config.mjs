// oxlint-disable-next-line import/no-default-export -- Marp reads it
export default {
  // Otherwise each emoji is a picture from a server.
  options: { emoji: { unicode: false } },
};
