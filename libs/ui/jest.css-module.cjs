/** A CSS module whose every class name is its own name, so that specs may ask for it. */
module.exports = {
  __esModule: true,
  default: new Proxy({}, { get: (_target, name) => name }),
};
