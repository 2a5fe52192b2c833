/** Something to know about the form before going on: nothing she did wrong. */
export function FormNotice({
  title,
  text,
  isUrgent = false,
}: {
  title: string;
  text: string;
  isUrgent?: boolean;
}) {
  return (
    <div
      role={isUrgent ? "alert" : "status"}
      className={`mb-8 border-l-4 pl-4 ${isUrgent ? "border-error" : "border-voice"}`}
    >
      <p className="font-semibold">{title}</p>
      <p>{text}</p>
    </div>
  );
}
