namespace Sequent.Definitions;

/// <summary>A definition that was read from JSON, and where each of its elements stands in the text.</summary>
public sealed class JsonDefinition
{
    private readonly Reading _reading;
    private readonly LineMap _lines;
    private readonly Lazy<WirePaths> _paths;

    internal JsonDefinition(string text, WorkflowDefinition? definition, Reading reading, JsonDialect dialect)
    {
        _reading = reading;
        _lines = new(text);
        Definition = definition;
        Dialect = dialect;
        _paths = new(() => new(definition ?? new("")));
        Findings = reading.FindingsInOrder();
    }

    /// <summary>
    /// The definition; null when the text is no object. While there are <see cref="Findings"/> it lacks what could not
    /// be read, and is of use only to look for more of them.
    /// </summary>
    public WorkflowDefinition? Definition { get; }

    /// <summary>In which of its dialects the text was read.</summary>
    public JsonDialect Dialect { get; }

    /// <summary>What is wrong with the text (SEQ601), in order of the text. The <see cref="Finding.Range"/> of each is a part of the whole text.</summary>
    public EquatableArray<Finding> Findings { get; }

    /// <summary>Everything that is wrong with the text and with the definition in it.</summary>
    /// <remarks>
    /// States and transitions are named as the text names them. While something is wrong with the text only shape and roles are looked at, and while it is not JSON at all, nothing
    /// more: what that would say might be wrong too. One mistake is one finding. Of a single step only the text is looked at.
    /// </remarks>
    /// <param name="strict">True to make it an error that a condition is not analysed (SEQ206).</param>
    public VerificationReport Verify(bool strict = false)
    {
        if (Definition is null || _reading.IsBroken || Dialect == JsonDialect.Step)
            return new(Findings);

        var report = Verifier.VerifyInWords(InWords(Definition), Definition, strict);
        if (Findings.IsEmpty)
            return report;
        return new(report.Findings.Where(_reading.IsCertain).Concat(Findings).ToEquatableArray());
    }

    /// <summary>
    /// Where a finding points: one of <see cref="Findings"/>, what <see cref="Verify"/> says, or what another says of
    /// <see cref="Definition"/>, which names states and transitions as code does.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public JsonPlace Locate(Finding finding)
    {
        if (finding is null)
            throw new ArgumentNullException(nameof(finding));

        var range = finding.Rule == Rules.InvalidJson && finding.Range is { } inText ? inText : _reading.Places.Find(_paths.Value.Of(finding.Path), finding.Range);
        var position = _lines.At(range.Start);
        return new(position.Line, position.Column, range);
    }

    /// <summary>Holds the definition, which must be whole, to the people that there are; states and transitions are named as the text names them.</summary>
    /// <param name="directory">The people.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="InvalidOperationException">There is no definition.</exception>
    public StaffingCheck Staff(PeopleDirectory directory, DateTime day) =>
        new(InWords(Definition ?? throw new InvalidOperationException("There is no definition: mend the text first.")), directory, day);

    /// <summary><see cref="Definition"/>, or what was made of it, in the words of the text.</summary>
    internal WorkflowDefinition InWords(WorkflowDefinition definition) => WireView.Of(definition, _reading.States);
}
