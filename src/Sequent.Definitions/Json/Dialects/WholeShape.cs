using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>How often something is done: a whole number, from 0 on.</summary>
internal sealed class WholeShape : JsonShape<int>
{
    public static readonly WholeShape Instance = new();

    public override string Expected => "a whole number from 0 on";

    public override bool TryRead(JsonSlot slot, out int value)
    {
        value = 0;
        if (slot.Node is not JsonNumber number)
            return Refuse(slot, out value);
        if (NumberText.Normalize(number.Digits) is { } digits && NumberText.ToInteger(digits) is >= 0 and <= int.MaxValue and var whole)
        {
            value = (int)whole;
            return true;
        }
        slot.Report($"is {Wording.Quote(number.Digits)}: write {Expected}");
        return false;
    }
}
