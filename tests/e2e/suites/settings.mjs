export default function settings(test) {}
