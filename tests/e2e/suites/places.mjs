export default function places(test) {}
