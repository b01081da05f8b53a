export default function failing(test) {}
