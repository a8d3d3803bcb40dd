export default {
  // Otherwise each emoji is a picture from a server.
  options: { emoji: { unicode: false } },
};
