using System.Globalization;

namespace Sequent.Definitions;

/// <summary>A version as semver.org has it, in the order that it says.</summary>
internal sealed class SemanticVersion : IComparable<SemanticVersion>
{
    private readonly decimal[] _core;
    private readonly string[] _prerelease;

    private SemanticVersion(decimal[] core, string[] prerelease) => (_core, _prerelease) = (core, prerelease);

    /// <summary>The version; null when the text is none.</summary>
    public static SemanticVersion? Parse(string text)
    {
        if (!InvalidNameRule.IsVersion(text))
            return null;
        var withoutBuild = text.Split('+')[0];
        var dash = withoutBuild.IndexOf('-');
        var core = (dash < 0 ? withoutBuild : withoutBuild.Substring(0, dash)).Split('.');
        var numbers = new decimal[3];
        for (var i = 0; i < numbers.Length; i++)
            if (!decimal.TryParse(core[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || numbers[i] == decimal.MaxValue)
                return null;
        return new(numbers, dash < 0 ? [] : withoutBuild.Substring(dash + 1).Split('.'));
    }

    /// <summary>True when the newer version is late enough for the change; of texts that are no versions, when nothing changed or they differ.</summary>
    public static bool IsEnough(string older, string newer, VersionChange change)
    {
        if (change == VersionChange.None)
            return true;
        return Parse(older) is { } before && Parse(newer) is { } after ? before.Next(change).CompareTo(after) <= 0 || before.IsPrereleaseBefore(after, change) : older != newer;
    }

    /// <summary>The first version that is late enough for the change.</summary>
    public static string Next(string older, VersionChange change) =>
        change == VersionChange.None || Parse(older) is not { } version ? older : version.Next(change).ToString();

    /// <inheritdoc />
    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
            return 1;
        for (var i = 0; i < _core.Length; i++)
            if (_core[i] != other._core[i])
                return _core[i].CompareTo(other._core[i]);
        // What precedes a release is less than it.
        if (_prerelease.Length == 0 || other._prerelease.Length == 0)
            return other._prerelease.Length.CompareTo(_prerelease.Length);
        for (var i = 0; i < _prerelease.Length && i < other._prerelease.Length; i++)
            if (Compare(_prerelease[i], other._prerelease[i]) is not 0 and var order)
                return order;
        return _prerelease.Length.CompareTo(other._prerelease.Length);
    }

    /// <inheritdoc />
    public override string ToString() =>
        string.Join(".", _core.Select(n => n.ToString(CultureInfo.InvariantCulture))) + (_prerelease.Length == 0 ? "" : "-" + string.Join(".", _prerelease));

    private static int Compare(string left, string right)
    {
        var (leftIsNumber, rightIsNumber) = (left.All(char.IsDigit), right.All(char.IsDigit));
        if (leftIsNumber != rightIsNumber)
            return leftIsNumber ? -1 : 1;
        return leftIsNumber && left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
    }

    private SemanticVersion Next(VersionChange change)
    {
        var (major, minor, patch) = (_core[0], _core[1], _core[2]);
        // What precedes a release promises nothing yet that the release would not be late enough for.
        if (_prerelease.Length > 0)
            return new([major, minor, patch], []);
        // Before 1.0.0 the second part is for what breaks: semver.org promises nothing there, and this is what people do.
        return (major == 0 ? change - 1 : change) switch
        {
            VersionChange.Major => new([major + 1, 0, 0], []),
            VersionChange.Minor => new([major, minor + 1, 0], []),
            _ => new([major, minor, patch + 1], []),
        };
    }

    // 2.0.0-rc.1 is late enough after 1.0.0 for what breaks, and after 2.0.0-alpha for anything.
    private bool IsPrereleaseBefore(SemanticVersion after, VersionChange change) =>
        after._prerelease.Length > 0 && CompareTo(after) < 0 && Next(change).CompareTo(new(after._core, [])) <= 0;
}
