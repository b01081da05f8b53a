// Plain line drawings, 24 by 24.

const PATHS = {
  home: "M3 11 12 3l9 8v10h-6v-6H9v6H3z",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21",
  bell: "M6 17V10a6 6 0 0 1 12 0v7l2 2H4zM10 21h4",
  mail: "M3 5h18v14H3zM3 7l9 7 9-7",
  bookmark: "M6 3h12v18l-6-5-6 5z",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c1-5 4-7 8-7s7 2 8 7z",
  image: "M4 4h16v16H4zM4 16l5-5 4 4 3-3 4 4M15 8h1",
  gif: "M4 5h16v14H4zM10 10H7.5v4H10v-2M13 10v4M16 14v-4h2M16 12h2",
  poll: "M6 20v-8M12 20V4M18 20v-5",
  smile: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 14c2 3 6 3 8 0M9 9v1M15 9v1",
  calendar: "M4 5h16v15H4zM4 10h16M8 3v4M16 3v4",
  place: "M12 21c-5-6-7-9-7-12a7 7 0 0 1 14 0c0 3-2 6-7 12zM12 7a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  plus: "M12 5v14M5 12h14",
  close: "M5 5l14 14M19 5 5 19",
  reply: "M4 5h16v12h-8l-5 4v-4H4z",
  repost: "M5 16V7h10M12 4l3 3-3 3M19 8v9H9M12 20l-3-3 3-3",
  heart: "M12 20C5 15 3 12 3 9a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1c0 3-2 6-9 11z",
  more: "M5 12h1M12 12h1M19 12h1",
};

export function Icon({ name }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

export function Avatar({ of }) {
  return <span className={`avatar avatar-${of}`} aria-hidden="true" />;
}
