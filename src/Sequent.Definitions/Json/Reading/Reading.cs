using System.Globalization;

namespace Sequent.Definitions;

/// <summary>What is found while a definition is read: mistakes, places, and the names of its states.</summary>
internal sealed class Reading
{
    private static readonly int s_most = new JsonLimits().Errors;

    private readonly EquatableArray<JsonError> _syntaxErrors;
    private readonly Dictionary<int, Finding> _findings = [];
    private readonly HashSet<ElementPath> _lost = [];

    public Reading(EquatableArray<JsonError> syntaxErrors)
    {
        _syntaxErrors = syntaxErrors;
        foreach (var error in syntaxErrors)
            Report(ElementPath.Workflow, error.Range, error.Message);
    }

    public PlaceTable Places { get; } = new();

    public StateNames States { get; } = new();

    /// <summary>True when the text is not JSON, so that anything may be missing.</summary>
    public bool IsBroken => !_syntaxErrors.IsEmpty;

    /// <summary>Says that something is wrong at a place, and that what stands there is lost. Of two mistakes at one place the first counts.</summary>
    public void Report(ElementPath path, TextRange range, string message)
    {
        Lose(path);
        if (!_findings.ContainsKey(range.Start))
            _findings.Add(range.Start, new(Rules.InvalidJson, path, message) { Range = range });
    }

    /// <summary>Says that an element could not be read, for a reason that is reported elsewhere.</summary>
    public void Lose(ElementPath path) => _lost.Add(path);

    /// <summary>The closest of the known names, or null: guesses for what is not shown would only take time.</summary>
    public string? Closest(string name, IEnumerable<string> known) => _findings.Count > s_most ? null : Spelling.Closest(name, known);

    /// <summary>True when part of the text there is not JSON: what seems to be missing may be in it.</summary>
    public bool IsBrokenIn(TextRange range)
    {
        foreach (var error in _syntaxErrors)
            if (error.Range.Start >= range.Start && error.Range.Start <= range.Start + range.Length)
                return true;
        return false;
    }

    /// <summary>True for a finding of the verifier that does not follow from what could not be read.</summary>
    public bool IsCertain(Finding finding) => !IsLost(finding.Path) && finding.Rule.Id switch
    {
        RuleIds.InitialState => !IsLost("states") && !IsLost("initialState"),
        RuleIds.UnknownState => !IsLost("states"),
        RuleIds.UnknownInvariant => !IsLost("invariants"),
        RuleIds.UnknownRole => !IsLost("roles"),
        RuleIds.UnknownFacet => !_lost.Any(path => path.Value == "facets" || path.Value.StartsWith("facets.", StringComparison.Ordinal)),
        RuleIds.InvalidDuration => !IsLost("calendar"),
        RuleIds.InvalidDuty => !_lost.Any(path => path.Value == "transitions" || path.Value.StartsWith("transitions.", StringComparison.Ordinal)),
        RuleIds.BranchSettings => !FollowsFromLoss(finding.Path),
        var id => string.CompareOrdinal(id, "SEQ100") < 0,
    };

    /// <summary>The mistakes in order of the text, and not endlessly many.</summary>
    public EquatableArray<Finding> FindingsInOrder()
    {
        var ordered = _findings.Values.OrderBy(finding => finding.Range!.Value.Start).ToList();
        if (ordered.Count <= s_most + 1)
            return ordered.ToEquatableArray();
        var place = ordered[s_most].Range!.Value.Start;
        var more = (ordered.Count - s_most).ToString(CultureInfo.InvariantCulture);
        return ordered.Take(s_most)
            .Concat([new(Rules.InvalidJson, ElementPath.Workflow, $"The text has {more} more mistakes from here on: mend these first") { Range = new(place, 0) }])
            .ToEquatableArray();
    }

    // What a setting contradicts may be what could not be read.
    private bool FollowsFromLoss(ElementPath path)
    {
        // What is said of a transition as a whole hangs on all of it, and on the duties.
        if (path == ElementPath.Workflow.Field("policies").Field("fourEyes") || path.Parent == ElementPath.Workflow.Field("transitions"))
            return _lost.Count > 0;
        if (path.Value.EndsWith(".allowSubmitter", StringComparison.Ordinal))
            return IsLost("policies") || IsLost(ElementPath.Workflow.Field("policies").Field("fourEyes"));
        if (path.Value.EndsWith(".resetOn", StringComparison.Ordinal))
            return IsLost(path.Parent.Field("approvals"));
        return (path.Value.EndsWith(".from", StringComparison.Ordinal) || path.Value.EndsWith(".atLeast", StringComparison.Ordinal)) && IsLost(path.Parent.Field("join"));
    }

    /// <summary>True when what stands behind a key of the workflow could not be read.</summary>
    public bool IsLost(string key) => IsLost(ElementPath.Workflow.Field(key));

    /// <summary>True when an element could not be read.</summary>
    public bool IsLost(ElementPath path) => _lost.Contains(path);
}
