// For styled-system, which is older than the function in browsers.
export default Object.assign;
