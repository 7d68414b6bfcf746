namespace Sequent.Definitions;

/// <summary>
/// How the questions were answered. Of conditions: do two overlap, is none true for some values, is one never true? Of parallel work: does every
/// token get done, is a state entered twice at once, can every branch fire? And of facets, of each SLA, and of how many people it takes.
/// </summary>
/// <param name="Proved">Answered for certain, be it yes or no.</param>
/// <param name="Possible">Answered as far as what is known of the conditions allows.</param>
/// <param name="NotAnalysed">Not answered; SEQ206, SEQ305, SEQ107, SEQ501 and SEQ403 say why.</param>
public readonly record struct VerificationSummary(int Proved, int Possible, int NotAnalysed)
{
    /// <summary>All answers of both.</summary>
    public static VerificationSummary operator +(VerificationSummary left, VerificationSummary right) =>
        new(left.Proved + right.Proved, left.Possible + right.Possible, left.NotAnalysed + right.NotAnalysed);

    /// <summary>The summary in one line: <c>31 proved, 2 possible, 1 not analysed</c>.</summary>
    public override string ToString() => $"{Wording.Number(Proved)} proved, {Wording.Number(Possible)} possible, {Wording.Number(NotAnalysed)} not analysed";
}
